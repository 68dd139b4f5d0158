declare module '*.md' {
  const page: import('./guide-page.ts').GuidePage;
  // biome-ignore lint/style/noDefaultExport: what a Markdown file is read as has no other name
  export default page;
}
