/** Excel takes a file without this mark for one in an old Thai code page. */
export const BYTE_ORDER_MARK = '\uFEFF';
