/** Month names and time zones met in feeds' dates. */

/** Months in the languages in which feeds have been seen to write them, whole or cut to a few letters. */
const monthNames: readonly (readonly string[])[] = [
  // English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Hungarian, Greek, Russian, Czech, Turkish, Swedish
  'january januar jänner janvier enero gennaio janeiro januari styczeń stycznia styczen január januárius ιαν ιανουαρίου января январь leden ledna ocak',
  'february februar février fevrier febrero febbraio fevereiro februari luty lutego február februárius φεβ φεβρουαρίου февраля февраль únor února şubat',
  'march märz maerz mars marzo março maart mrt marzec marca március marcius μαρ μάρ μαρτίου марта март březen března mart maa',
  'april avril abril aprile kwiecień kwietnia április aprilis απρ απριλίου апреля апрель duben dubna nisan avr',
  'may mai mayo maggio maio mei maj maja május majus μαϊ μάι μαι μαΐου мая май květen května mayıs mag',
  'june juni juin junio giugno junho czerwiec czerwca június junius ιουν ιούν ιουνίου июня июнь červen června haziran giu',
  'july juli juillet julio luglio julho lipiec lipca július julius ιουλ ιούλ ιουλίου июля июль červenec července temmuz lug',
  'august août aout agosto augustus augusti sierpień sierpnia augusztus αυγ αύγ αυγούστου августа август srpen srpna ağustos ago',
  'september septembre septiembre setiembre settembre setembro wrzesień września szeptember σεπ σεπτεμβρίου сентября сентябрь září eylül sept set szept',
  'october oktober octobre octubre ottobre outubro październik października október οκτ οκτωβρίου октября октябрь říjen října ekim ott out',
  'november novembre noviembre novembro listopad listopada νοε νοέ νοεμβρίου ноября ноябрь listopadu kasım',
  'december dezember décembre decembre diciembre dicembre dezembro grudzień grudnia δεκ δεκεμβρίου декабря декабрь prosinec prosince aralık desember',
].map((names) => names.split(' '));

const monthByWord = new Map<string, number>();
for (const [index, names] of monthNames.entries()) {
  for (const name of names) monthByWord.set(name, index + 1);
}
// Cuts to three and four letters, where they stand for one month only; `jui` (juin, juillet) stands for none.
const cuts = new Map<string, number | null>();
for (const [name, month] of [...monthByWord]) {
  for (const length of [3, 4]) {
    const cut = [...name].slice(0, length).join('');
    if (name.length <= length) continue;
    cuts.set(cut, cuts.has(cut) && cuts.get(cut) !== month ? null : month);
  }
}
for (const [cut, month] of cuts) {
  if (month !== null && !monthByWord.has(cut)) monthByWord.set(cut, month);
}

/** 1 to 12, or null when the word names no month. */
export function monthOfWord(word: string): number | null {
  return monthByWord.get(word.toLowerCase()) ?? null;
}

/** Minutes east of Greenwich. North American names are RFC 822's; the rest are those real feeds use. */
const zoneOffsets: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  ZULU: 0,
  UCT: 0,
  BST: 60,
  IST: 330,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  WAT: 60,
  MET: 60,
  CEST: 120,
  MESZ: 120,
  MEST: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  TRT: 180,
  AST: -240,
  ADT: -180,
  NST: -210,
  NDT: -150,
  MSD: 240,
  GST: 240,
  PKT: 300,
  NPT: 345,
  ICT: 420,
  WIB: 420,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  PHT: 480,
  MYT: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  CLT: -240,
  EST: -300,
  EDT: -240,
  ET: -300,
  CST: -360,
  CDT: -300,
  CT: -360,
  MST: -420,
  MDT: -360,
  MT: -420,
  PST: -480,
  PDT: -420,
  PT: -480,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Minutes east of UTC of a zone's name, or null when the word is none. */
export function offsetMinutesOfZone(word: string): number | null {
  const name = word.toUpperCase().replace(/^ETC\//, '');
  return zoneOffsets[name] ?? null;
}
