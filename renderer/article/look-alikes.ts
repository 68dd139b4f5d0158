/**
 * Whether one name of a host is made to be taken for another: both drawn alike, yet not the same. As UTS #39 §4 compares
 * “skeletons”: each letter replaced by the one it looks like. Pure.
 */

/** Copied more than any others. */
const famous =
  `amazon.com apple.com bitbucket.org cloudflare.com codeberg.org dev.to docker.com dropbox.com facebook.com figma.com
  github.com gitlab.com google.com instagram.com linkedin.com live.com medium.com microsoft.com mozilla.org netflix.com netlify.com
  nodejs.org npmjs.com openai.com paypal.com pypi.org python.org reddit.com rust-lang.org slack.com stackoverflow.com stripe.com
  telegram.org twitter.com vercel.com whatsapp.com wikipedia.org x.com yahoo.com youtube.com`.split(/\s+/);

/**
 * Letters without a decomposition, and those of other scripts, by the Latin ones they look like (Unicode, confusables.txt, as far
 * as names of hosts may hold them). `m` as two letters, since `rn` is read as it.
 */
const looks: Readonly<Record<string, string>> = Object.fromEntries(
  `a:аɑα b:ьƅβ c:сϲ d:ԁđɖð e:еєҽə g:ɡɢց h:һħհ i:іıɩιɪӏ j:јȷ k:ĸκк l:ł1|ⅼ rn:mм n:пɴηոռŋ o:0оοσօøо p:рρþ q:ԛ r:гɼ
  s:ѕʂ t:ŧтτ u:υսцʋ v:ѵνѴ w:ԝωѡш x:хχ y:уγүʏ z:ᴢʐ`
    .split(/\s+/)
    .flatMap((row) => {
      const [latin = '', letters = ''] = row.split(':');
      return [...letters].map((letter) => [letter, latin]);
    }),
);

function skeleton(host: string): string {
  const bare = host.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...bare]
    .map((letter) => looks[letter] ?? letter)
    .join('')
    .replaceAll('vv', 'w');
}

/** Second levels under which anybody's names are. */
const sharedLevel = /^(?:ac|co|com|edu|gov|net|org)$/;

/** The part somebody has registered, as well as it can be told without a list: `example.co.uk`. */
function registered(host: string): string {
  const labels = host.replace(/\.$/, '').toLowerCase().split('.');
  const isShared = labels.length > 2 && sharedLevel.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isShared ? -3 : -2).join('.');
}

/** Hosts that one may be made to look like, in their letters. */
export type KnownHosts = {
  /** Of the reader's feeds: themselves beyond doubt. */
  trusted: readonly string[];
  /** Of the links around it: of two that look alike each is doubtful. */
  beside: readonly string[];
};

export const noHosts: KnownHosts = { trusted: [], beside: [] };

/** `host`: in its letters. */
export function imitates(host: string, { trusted, beside }: KnownHosts): boolean {
  const own = registered(host);
  const drawn = skeleton(own);
  const good = [...famous, ...trusted.map(registered)];
  if (good.includes(own)) return false;
  return [...good, ...beside.map(registered)].some((other) => other !== own && skeleton(other) === drawn);
}
