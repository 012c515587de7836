/** The months as they are written out, for use within an expression. */
export const ITALIAN_MONTHS =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
export const ENGLISH_MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';
