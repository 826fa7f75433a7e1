/** What every table for a spreadsheet heeds. */

/**
 * A cell that begins like this is run as a formula by Excel or LibreOffice; blanks and what is not
 * seen do not keep them from it.
 */
export const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u;
