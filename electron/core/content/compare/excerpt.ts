/** A feed's text that is longer, in characters, is a text, however it ends. Markup of longer ones need not be read. */
export const longestExcerpt = 2_500;
