/** Names of programming languages as people write them, by the name core gives them. */
const titles: Record<string, string> = {
  bash: 'Shell',
  c: 'C',
  cpp: 'C++',
  csharp: 'C#',
  css: 'CSS',
  docker: 'Dockerfile',
  fsharp: 'F#',
  graphql: 'GraphQL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  javascript: 'JavaScript',
  json: 'JSON',
  jsx: 'JSX',
  latex: 'LaTeX',
  objectivec: 'Objective-C',
  php: 'PHP',
  postgresql: 'PostgreSQL',
  powershell: 'PowerShell',
  protobuf: 'Protocol Buffers',
  scss: 'SCSS',
  sql: 'SQL',
  toml: 'TOML',
  tsx: 'TSX',
  typescript: 'TypeScript',
  vim: 'Vim script',
  wasm: 'WebAssembly',
  xml: 'XML',
  yaml: 'YAML',
};

/** "Rust" for `rust`; what is not listed only gets a capital. */
export function languageTitle(name: string): string {
  return titles[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
