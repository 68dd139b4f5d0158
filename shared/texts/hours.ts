/** Times as `clockTime` and `dayOrTime` write them, made to stand in a sentence of a language that gives hours an article. */

const hour = /^(\d{1,2}):\d{2}$/;

/** In Spanish, after “hasta” or “desde”: «las 14:30», «la 01:30», «el martes 17 de noviembre»; «mañana a las 14:30» as it is. */
export function spanishTime(when: string): string {
  const found = hour.exec(when);
  if (found !== null) return `${Number(found[1]) === 1 ? 'la' : 'las'} ${when}`;
  return /^(?:mañana|el) /.test(when) ? when : `el ${when}`;
}

/** In Portuguese, after “até” or “desde”: “as 14:30”, “a 01:30”; days stand without an article. */
export function portugueseTime(when: string): string {
  const found = hour.exec(when);
  return found === null ? when : `${Number(found[1]) < 2 ? 'a' : 'as'} ${when}`;
}
