/** Articles of several kinds, written for tests: what stands in each is known, whatever page it is put into. */

export type MadeArticle = {
  name: string;
  title: string;
  language: string;
  /** The article's own markup, one block each. */
  blocks: string[];
};

const p = (...texts: string[]): string[] => texts.map((text) => `<p>${text}</p>`);

export const madeArticles: readonly MadeArticle[] = [
  {
    name: 'prose',
    title: 'The lighthouse that would not be switched off',
    language: 'en',
    blocks: p(
      'For eleven winters the lighthouse at Skerry Point has been due for closing, and for eleven winters somebody has found a reason to keep it lit.',
      'The first time it was the fishermen, who said that the new buoys went dark in heavy ice. They were right, as it turned out: two of the three failed in January.',
      'The second time it was a school. A class of nine-year-olds had written to the ministry, and the minister, who had an election to win, wrote back in his own hand.',
      'Since then the reasons have become stranger. One year the demolition firm went out of business a week before the work was to begin. Another year a rare bird nested under the gallery, and nobody may disturb it until August.',
      'Marta Lindqvist, who has kept the light since her father retired, does not believe in luck. She believes in paperwork. “Every one of these things was on a form,” she says. “I filled in the form.”',
      'Her office is a small room on the ground floor with a stove, a radio and four filing cabinets. The cabinets hold every letter that anyone has ever written about the tower, in the order in which it came.',
      'In the evening she climbs the hundred and twelve steps with a flask of tea. The lamp has not needed a keeper since 1987, but she likes to see it come on.',
      'Next spring the question will be put once more. This time there is a plan to turn the tower into a hotel, which would close the light and keep the building. She has already asked for the form.',
    ),
  },
  {
    name: 'code',
    title: 'Waiting for a file without polling',
    language: 'en',
    blocks: [
      '<p>Programs that wait for a file tend to ask again and again whether it is there. That wastes time twice: the file is noticed late, and the disk is asked for nothing.</p>',
      '<h2>What the system offers</h2>',
      '<p>Every desktop system can tell a program when a folder changes. In Node the door to all of them is <code>fs.watch</code>, which hands over an event with the name of what changed.</p>',
      '<pre class="language-js"><code>import { watch } from \'node:fs\';\n\nconst watcher = watch(folder, (event, name) =&gt; {\n  if (name === wanted) finish();\n});</code></pre>',
      '<p>Two things are easy to miss. The file may already be there, and the event may come before the writer has finished.</p>',
      '<h2>Closing the gap</h2>',
      '<p>Start watching first and look afterwards. Whatever happens in between is seen by one of the two:</p>',
      '<div class="highlight"><pre class="highlight python"><code>observer.start()\nif os.path.exists(path):\n    done.set()\ndone.wait()</code></pre></div>',
      '<p>For the second problem, have the writer write beside the target and rename. A rename is one step, so that the file is either whole or not there at all.</p>',
      '<ul><li>Watch before you look.</li><li>Write beside the target, then rename.</li><li>Give up after a time, and say why.</li></ul>',
      '<p>That is all there is to it, and it has been in our build for a year without a single false start.</p>',
    ],
  },
  {
    name: 'news',
    title: 'Harbour bridge to close for six weeks',
    language: 'en',
    blocks: p(
      'The harbour bridge will be closed to all traffic from 3 March to 14 April, the city council said on Tuesday.',
      'Engineers found cracks in two of the main bearings during a routine inspection in the autumn. The bearings will be replaced one at a time, which is why the work takes six weeks.',
      'Buses of lines 4, 11 and 27 will be sent through the tunnel. Cyclists and people on foot can use a ferry, which runs every ten minutes from six in the morning until midnight.',
      'The council expects delays of up to twenty-five minutes in the rush hours. It asks drivers to leave their cars at home where they can.',
    ),
  },
  {
    name: 'japanese',
    title: '古い時計を直す人',
    language: 'ja',
    blocks: p(
      '駅前の細い路地に、小さな時計店がある。店主の森田さんは、今年で八十二歳になる。机の上には、動かなくなった時計がいくつも並んでいる。',
      '「新しい部品はもう作られていません。だから、自分で削るしかないのです」と森田さんは言う。使う道具の多くも、父親から受け継いだものだ。',
      '一つの時計を直すのに、早くて三日、長ければ二か月かかる。それでも依頼は絶えない。遠くの県から、祖父の形見を抱えて訪ねてくる人もいる。',
      '直った時計が動き始める瞬間、店の中は静かになる。客も店主も、ただ針の音に耳を澄ませる。森田さんはその時間が一番好きだという。',
      '後を継ぐ人はまだ決まっていない。しかし去年から、近所の高校生が週に一度、店に通うようになった。最初に直したのは、自分の部屋の目覚まし時計だった。',
    ),
  },
  {
    name: 'lists',
    title: 'Ten habits of small teams that ship',
    language: 'en',
    blocks: [
      '<p>Over three years we kept notes on what set apart the teams that finished from those that did not. These are the habits that came up again and again.</p>',
      '<h2>Before the work</h2>',
      '<ol><li><strong>Write down what will not be done.</strong> A list of what is left out is shorter and more honest than a plan.</li><li><strong>Name one person who decides.</strong> Two of them are none.</li><li><strong>Pick the date last.</strong></li></ol>',
      '<h2>During the work</h2>',
      '<ul><li>Show something every Friday, however small it is.</li><li>Keep the build under five minutes, because nobody waits longer.</li><li>Fix what is broken before adding anything.</li></ul>',
      '<h2>What it brought</h2>',
      '<table><thead><tr><th>Team</th><th>Before</th><th>After</th></tr></thead><tbody><tr><td>Search</td><td>41 days</td><td>12 days</td></tr><tr><td>Billing</td><td>67 days</td><td>30 days</td></tr></tbody></table>',
      '<p>Numbers alone prove little, and both teams would tell you that the last row of the table hides a long and quiet summer.</p>',
    ],
  },
  {
    name: 'interview',
    title: '“I never wanted to be an editor”',
    language: 'en',
    blocks: [
      '<p>Ines Okafor has edited crossword puzzles for four decades. We met in her kitchen.</p>',
      ...[
        [
          'How did you begin?',
          'By accident. My aunt was ill for a month and someone had to do the Sunday grid.',
        ],
        ['Was it any good?', 'It was dreadful. One clue had two answers and both of them were wrong.'],
        ['And they kept you?', 'Nobody else wanted the job.'],
        [
          'What makes a clue fair?',
          'You should be able to say afterwards why it could only be that. If you need to shrug, it was not fair.',
        ],
        ['Do you solve puzzles yourself?', 'Never. Does a dentist pull his own teeth?'],
        ['What will you do now?', 'Sleep until eight. Then we shall see.'],
      ].flatMap(([question = '', answer = '']) => [
        `<p><strong>${question}</strong></p>`,
        `<p>${answer}</p>`,
      ]),
    ],
  },
  {
    name: 'pictures',
    title: 'Walking the old railway line',
    language: 'en',
    blocks: [
      '<p>The last train left Ashby in 1964. What remains is a green tunnel of hawthorn and eleven miles of cinders, and on a dry day it is the best walk in the county.</p>',
      '<figure><img src="/photos/ashby-station.jpg" alt="The station in spring" width="1200" height="800"><figcaption>The platform at Ashby, with the bench that the village paid for.</figcaption></figure>',
      '<p>Start at the station, where the canopy still stands. The path runs level for the first mile, between gardens, and then out across the water meadows on an embankment.</p>',
      '<p>At Coldharbour the bridge is gone. Go down the steps, cross the lane with care, and climb up again on the far side.</p>',
      '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/photos/viaduct.jpg" alt="The viaduct"><figcaption>Nine arches over the Tarn.</figcaption></figure>',
      '<blockquote><p>We used to put pennies on the rails, and they came out as thin as paper.</p></blockquote>',
      '<p>The viaduct is the reward. It was built in two years by six hundred men, and the ledger in the museum lists every one of them by name.</p>',
    ],
  },
];
