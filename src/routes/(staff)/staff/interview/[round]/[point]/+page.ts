// The layout of the staff side, which says so for the others, is not around this page.
export const csr = false;
