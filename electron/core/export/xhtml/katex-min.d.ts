declare module 'katex/dist/katex.min.js' {
  import katex from 'katex';
  // biome-ignore lint/style/noDefaultExport: it is the package's own
  export default katex;
}
