/** Pairs of entries, written by hand: cross-posts as they are met, and pieces that only look like one another. */
export type Pair = {
  name: string;
  one: { title: string; html: string };
  other: { title: string; html: string };
};

const body = [
  'A lifetime in Rust is not how long a value lives. It is the stretch of code over which the compiler can prove that a reference stays valid, and the two are easily confused when one comes from a language with a collector.',
  'Take a function that returns the longer of two strings. The compiler does not look inside to see which one comes back; it looks at the signature alone, so the signature has to say that the answer borrows from both.',
  'That is why the annotation looks like ceremony. It changes nothing about what the program does, and everything about what callers may rely on once the function has been compiled on its own.',
  'When the borrow checker refuses a program, read the message from the end. The last line says which use keeps the borrow alive, and moving that use up is more often the answer than cloning the value.',
  'Structs that hold references deserve a second look. They tie the owner down for as long as the struct is around, and an index into a vector is frequently a simpler way to say the same thing.',
  'None of this needs to be learned by heart. Write the plain version first, let the compiler complain, and add the one annotation that it asks for; after a few weeks the complaints become rare.',
];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const code = "fn longest<'a>(x: &'a str, y: &'a str) -> &'a str { if x.len() > y.len() { x } else { y } }";
const dev = `${paragraphs(body.slice(0, 2))}
<div class="highlight js-code-highlight"><pre class="highlight rust"><code><span class="k">${code}</span></code></pre></div>
<h2><a name="reading" href="#reading" class="anchor"></a> Reading messages</h2>${paragraphs(body.slice(2))}`;
const medium = `<figure><img alt="" src="https://cdn-images-1.medium.com/max/1024/1*x.png"></figure>
${paragraphs(body.slice(0, 2).map((text) => text.replace(/'/g, '’')))}<pre>${code}</pre><h4>Reading messages</h4>
${paragraphs(body.slice(2))}<img src="https://medium.com/_/stat?event=post.clientViewed" width="1" height="1">
<hr><p><a href="https://medium.com/pub/lifetimes-1">Lifetimes</a> was originally published in <a href="https://medium.com/pub">Pub</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>`;

export const crossPosts: readonly Pair[] = [
  {
    name: 'a post in the markup of DEV and of Medium, with a footer',
    one: { title: 'Why a lifetime is not a duration', html: dev },
    other: { title: 'Why a lifetime is not a duration', html: medium },
  },
  {
    name: 'a post under another title',
    one: { title: 'Why a lifetime is not a duration', html: dev },
    other: { title: 'Rust lifetimes, explained without tears', html: dev },
  },
  {
    name: 'a post with an introduction and a line of where it comes from',
    one: { title: 'Lifetimes', html: paragraphs(body) },
    other: {
      title: 'Lifetimes',
      html: `<p><em>Originally published at <a href="https://blog.example/lifetimes">my blog</a>.</em></p>${paragraphs(body)}<p>Thanks for reading! Follow me for more.</p>`,
    },
  },
  {
    name: 'a post without its code',
    one: { title: 'Lifetimes', html: dev },
    other: { title: 'Lifetimes', html: paragraphs(body) },
  },
  {
    name: 'a post with a corrected sentence',
    one: { title: 'Lifetimes in plain words', html: paragraphs(body) },
    other: {
      title: 'Lifetimes in plain words',
      html: paragraphs(
        body.with(
          2,
          'That is why the annotation looks like ceremony, although it changes nothing about what the program does.',
        ),
      ),
    },
  },
  {
    name: 'a numbered post whose copy has the same number',
    one: { title: 'Borrowing, part 2', html: paragraphs(body) },
    other: { title: 'Borrowing (Part 2)', html: `${paragraphs(body)}<p>See you next week.</p>` },
  },
];

const links = (names: readonly string[]): string =>
  `<ul>${names.map((name) => `<li><a href="https://links.example/${name}">Read the article</a> by a friend of the newsletter</li>`).join('')}</ul>`;
const frame = `<p>Welcome to another issue of the weekly letter for people who write compilers for fun. As always you can answer this mail, send it to a friend, or read it in the browser with proper fonts.</p><p>Here is what caught our eyes since the last issue, in no order at all, with thanks to everybody who has sent something in over the week. Articles first, then tools, then the events that are coming up near you.</p>`;
const closing = `<p>That is all for now. If you like what we do, tell a colleague about it; if you do not, tell us. The archive has all earlier issues, and the feed has whole texts.</p>`;
const install = (version: string, notes: string): string =>
  `<h2>Installation</h2><p>Download the archive for your system below, check its signature with the key from our site, and unpack it anywhere in your path. Packages for Debian, Fedora and Homebrew follow within a day or two, as the maintainers find the time for it. The command line and the file format stay as they are, and an older library is brought up to date when it is first opened by this release.</p><p>If something breaks, please open an issue with the output of the doctor command, and say which release you came from. Version ${version} was built from commit ${version.replaceAll('.', '')}abc.</p><p>${notes}</p><p>Checksums: ${version}-linux 8${version}1, ${version}-mac 9${version}2, ${version}-windows 7${version}3.</p>`;

export const nearMisses: readonly Pair[] = [
  {
    name: 'a part of a series beside the next',
    one: { title: 'Borrowing, part 2', html: paragraphs(body) },
    other: { title: 'Borrowing, part 3', html: paragraphs(body) },
  },
  {
    name: 'a part of a series counted in words',
    one: { title: 'Borrowing: Part One', html: paragraphs(body) },
    other: { title: 'Borrowing: Part Two', html: paragraphs(body) },
  },
  {
    name: 'a series with one introduction and other contents',
    one: { title: 'Learning Rust: strings', html: paragraphs(body.slice(0, 4)) },
    other: { title: 'Learning Rust: vectors', html: paragraphs([...body.slice(0, 2), ...body.slice(4)]) },
  },
  {
    name: 'a weekly post in the same frame with other links',
    one: { title: 'Compiler weekly', html: `${frame}${links(['a', 'b', 'c', 'd'])}${closing}` },
    other: { title: 'Compiler weekly', html: `${frame}${links(['e', 'f', 'g', 'h'])}${closing}` },
  },
  {
    name: 'a weekly post with its number in the title',
    one: { title: 'This week in compilers 523', html: `${frame}${closing}` },
    other: { title: 'This week in compilers 524', html: `${frame}${closing}` },
  },
  {
    name: 'the notes of a release beside those of the next',
    one: { title: 'v1.4.2', html: install('1.4.2', 'Fixes a crash on start.') },
    other: { title: 'v1.4.3', html: install('1.4.3', 'Fixes a crash on exit.') },
  },
  {
    name: 'release notes under one title',
    one: { title: 'New release', html: install('1.4.2', 'Fixes a crash on start.') },
    other: { title: 'New release', html: install('2.0.7', 'Fixes a crash on exit.') },
  },
  {
    name: 'a post that quotes another at length',
    one: { title: 'Lifetimes', html: paragraphs(body) },
    other: {
      title: 'Quoting a post on lifetimes',
      html: `<p>I have been waiting for somebody to write this down, and could not have said it half as well.</p><blockquote>${paragraphs(body.slice(1, 3))}</blockquote><p>The whole piece is worth your time, above all for the part about reading messages from the end, which I did the other way round for years.</p>`,
    },
  },
  {
    name: 'a comment on a post under its own title',
    one: { title: 'Lifetimes', html: paragraphs(body) },
    other: {
      title: 'Lifetimes',
      html: '<p>A lovely piece, and the first that says clearly that the signature is all the compiler looks at. I would add that elision rules hide this from beginners for longer than is good for them, and that the book could say so earlier.</p>',
    },
  },
  {
    name: 'a short post beside another',
    one: {
      title: 'Photo of the day',
      html: '<p>A heron at the lake.</p><img src="https://a.example/1.jpg">',
    },
    other: {
      title: 'Photo of the week',
      html: '<p>A heron at the lake.</p><img src="https://b.example/2.jpg">',
    },
  },
  {
    name: 'a short note in two feeds',
    one: { title: 'Gone fishing', html: '<p>No posts this week, we are on holiday. See you soon!</p>' },
    other: { title: 'On holiday', html: '<p>No posts this week, we are on holiday. See you soon!</p>' },
  },
  {
    name: 'a post and the first half of it as a post of its own',
    one: { title: 'Lifetimes', html: paragraphs(body) },
    other: { title: 'Signatures', html: paragraphs(body.slice(0, 3)) },
  },
];
