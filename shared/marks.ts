/** What the page notes of its own speed (User Timing, W3C), for whoever measures it. */

/** The first frame with rows in the list has been drawn. */
export const listShownMark = 'offprint:list-shown';
