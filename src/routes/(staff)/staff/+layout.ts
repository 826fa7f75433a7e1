// Forms and pages work by themselves; no script has to load on an old office computer.
export const csr = false;
