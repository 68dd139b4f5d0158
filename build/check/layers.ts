/**
 * Checks the imports of the whole tree against `floors.ts`, by dependency-cruiser. It reads TypeScript by swc, since
 * TypeScript 7.0 offers no compiler interface; it finds type imports, re-exports and `import()` too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IModule } from 'dependency-cruiser';
import { floors, reserved, type Supplies, supplies } from './floors.ts';

/** One sentence a problem; empty when the floors hold. `projectRoot`: the folder with electron/, renderer/, shared/. */
export async function findLayerProblems(projectRoot: string): Promise<string[]> {
  const folders = ['shared', 'electron', 'renderer', 'build'].filter((folder) =>
    existsSync(join(projectRoot, folder)),
  );
  const { output } = await cruise(
    folders,
    {
      baseDir: projectRoot,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: {
        forbidden: [circular, ...floorRules(), ...reservedRules(), ...supplies.flatMap(supplyRules)],
      },
    },
    {
      conditionNames: ['import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  );
  const { modules, summary } = output as ICruiseResult;
  const broken = summary.violations.map(({ from, to, rule, cycle }) => {
    const comment = comments.get(rule.name) ?? rule.name;
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
    return `${from} imports ${way}: ${comment}`;
  });
  return [...new Set([...broken, ...unlisted(modules)])].toSorted();
}

const comments = new Map<string, string>();

/** Names a rule, and keeps what is said of those who break it. */
function rule(name: string, comment: string, from: object, to: object): IForbiddenRuleType {
  comments.set(name, comment);
  return { name, severity: 'error', from, to };
}

const circular = rule('circular', 'a circle', {}, { circular: true });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Matches the file or folder `path`, and all that is in it. */
const within = (path: string): string => `^${escaped(path)}(?:/|$)`;
const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function floorRules(): IForbiddenRuleType[] {
  return Object.entries(floors).flatMap(([folder, stack]) =>
    stack.flatMap((rooms, index) =>
      rooms.flatMap((room) => {
        const path = inFolder(folder, room);
        const upTo = stack.slice(0, index + 1).flat();
        const others = upTo.filter((other) => other !== room).map((other) => within(inFolder(folder, other)));
        const comment = `${path} is on a floor of ${folder === '' ? 'the tree' : folder} that is not above it`;
        return others.length === 0
          ? []
          : [rule(`floor ${path}`, comment, { path: within(path) }, { path: others })];
      }),
    ),
  );
}

function reservedRules(): IForbiddenRuleType[] {
  return Object.entries(reserved).map(([room, files]) =>
    rule(
      `reserved ${room}`,
      `only ${files.join(', ')} may import ${room}`,
      { pathNot: [within(room), ...files.map(within)] },
      { path: within(room) },
    ),
  );
}

/** Rules for the packages and the modules of Node that one folder may use. */
function supplyRules({ folder, packages, node }: Supplies, index: number): IForbiddenRuleType[] {
  const from = {
    path: within(folder),
    pathNot: supplies.slice(0, index).map((earlier) => within(earlier.folder)),
  };
  const names = packages.map(escaped).join('|');
  const allowed =
    packages.length === 0
      ? []
      : [`^(?:node_modules/)?(?:@types/)?(?:${names})(?:/|$)`, `/node_modules/(?:@types/)?(?:${names})/`];
  const packageRule = rule(
    `packages of ${folder}`,
    `${folder} may use ${packages.length === 0 ? 'no package' : packages.join(', ')}`,
    from,
    { dependencyTypesNot: ['core', 'local'], pathNot: allowed },
  );
  if (node === true) return [packageRule];
  const modules = node === false ? [] : node.map((name) => `^${escaped(name)}(?:/|$)`);
  const comment = `${folder} may use ${modules.length === 0 ? 'no module' : 'only pure modules'} of Node`;
  return [
    packageRule,
    rule(`node of ${folder}`, comment, from, { dependencyTypes: ['core'], pathNot: modules }),
  ];
}

/** Files in a folder with floors that are on none. */
function unlisted(modules: readonly IModule[]): string[] {
  return Object.entries(floors).flatMap(([folder, stack]) => {
    const rooms = new Set(stack.flat());
    const start = folder === '' ? '' : `${folder}/`;
    return modules
      .map(({ source }) => source)
      .filter((source) => source.startsWith(start) && /^(?:shared|electron|renderer|build)\//.test(source))
      .filter((source) => /\.(?:[mc]?[jt]sx?)$/.test(source))
      .filter((source) => !rooms.has(source.slice(start.length).split('/')[0] ?? ''))
      .map((source) => `${source} is on no floor of ${folder}`);
  });
}
