/** Which way a text runs. A shadow root hides its text from `dir="auto"` outside, so that the page has to say it. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const lettersLooked = 600;

/** By most of its first letters: names and identifiers in another script do not turn a text around. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu)?.slice(0, lettersLooked) ?? [];
  const backwards = letters.filter((letter) => rightToLeft.test(letter)).length;
  return backwards * 2 > letters.length ? 'rtl' : 'ltr';
}
