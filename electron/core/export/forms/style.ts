/** How documents look that are read outside Offprint: quiet, in the reader's own fonts, in light and dark. */

/** For books, whose readers bring fonts, margins and colours of their own. */
export const bookStyle = `body { line-height: 1.5; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-align: start; hyphens: none; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption { font-size: 0.8em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; line-height: 1.4; padding: 0.6em; border: 1px solid #8886; border-radius: 4px; text-align: start; }
code, pre { font-family: monospace; hyphens: none; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid #8888; }
table { border-collapse: collapse; font-size: 0.9em; }
.table-scroll { overflow-x: auto; }
td, th { border: 1px solid #8886; padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
.byline { font-size: 0.85em; opacity: 0.75; margin-bottom: 2em; }
.embed, .picture { overflow-wrap: anywhere; }
.embed-author, .embed-domain { font-size: 0.85em; opacity: 0.75; }
.markdown-alert { margin: 1em 0; padding: 0.2em 1em; border-inline-start: 3px solid #4a7fb5; }
.markdown-alert-title { font-weight: bold; }
.task-list-item { list-style: none; }
.math-display { display: block; margin: 1em 0; text-align: center; }
.sr-only { display: none; }
.highlight-yellow { border-color: #d6a400; }
.highlight-green { border-color: #4f9a4f; }
.highlight-blue { border-color: #4a7fb5; }
.highlight-pink { border-color: #c05a8a; }
.note { font-style: italic; }
.comment { margin-top: 1.2em; }
.comment-head { font-size: 0.85em; margin-bottom: 0.2em; }
.comment-1, .comment-2, .comment-3, .comment-4, .comment-5 { padding-inline-start: 0.8em; border-inline-start: 2px solid #8886; }
.comment-2 { margin-inline-start: 1em; }
.comment-3 { margin-inline-start: 2em; }
.comment-4 { margin-inline-start: 3em; }
.comment-5 { margin-inline-start: 4em; }
.hljs-comment { font-style: italic; opacity: 0.75; }
.hljs-keyword, .hljs-title { font-weight: bold; }
.title-page { text-align: center; margin-top: 20%; }
`;

/** For a page of its own. */
export const pageStyle = `:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1.2rem; font: 1.05rem/1.6 Georgia, "Source Serif 4", serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, nav, .byline { font-family: system-ui, sans-serif; }
article { border-top: 1px solid #8886; padding-top: 1rem; margin-top: 3rem; }
${bookStyle.replace(/^body .*\n/, '')}@media print { article { break-before: page; } nav { display: none; } }
`;
