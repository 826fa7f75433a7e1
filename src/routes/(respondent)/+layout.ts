// These pages are answered without script; none is sent.
export const csr = false;
