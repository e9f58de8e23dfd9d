/** The JSON Schema of what `--json` prints, and its description for people, both made from the types of `src/cli/answers.ts`. */
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** As much of JSON Schema (draft 7) as the types need. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Its properties are the commands; nothing may be there that the types don't name. */
export function answersSchema(): JsonSchema {
  const generator = createGenerator({
    path: path('src/cli/answers.ts'),
    tsconfig: path('tsconfig.json'),
    type: 'Answers',
    topRef: false,
    skipTypeCheck: true,
  });
  return generator.createSchema('Answers') as JsonSchema;
}

const OPENING = `# What \`--json\` prints

Each command that answers has \`--json\`: the answer as one JSON value on standard output, whatever the terminal. Notes go to standard
error, and the exit code is the same as without. \`json.schema.json\` beside this page says the same as a JSON Schema (draft 7): its
properties are the commands. Both are made from the types in \`src/cli/answers.ts\` and those it names, and a test holds what every
command prints against them.

Articles are told by \`id\` (the SHA-256 of their text), nodes and edges by \`key\`. Offsets count UTF-16 code units of the article's
text, as JavaScript does; \`end\` is exclusive. Dates are ISO 8601, possibly reduced ("2017-08"). Confidences are from 0 to 1.
`;

/** The page `docs/json.md`. */
export function answersPage({ properties = {}, definitions = {} }: JsonSchema): string {
  const commands = Object.entries(properties).map(([name, schema]) => {
    const shape = schema.anyOf?.find(({ $ref }) => $ref !== undefined) ?? schema;
    const whole = definitions[nameOf(shape)] ?? shape;
    return `\n## throughline ${name}\n\n${paragraph(schema.description)}${tableOf(whole)}`;
  });
  const top = new Set(
    Object.values(properties)
      .flatMap((one) => [one, ...(one.anyOf ?? [])])
      .map(nameOf),
  );
  const shapes = Object.entries(definitions)
    .filter(([name]) => !top.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `\n### ${name}\n\n${paragraph(schema.description)}${bodyOf(schema)}`);
  return `${OPENING}${commands.join('')}\n## Shapes\n${shapes.join('')}`;
}

function bodyOf(schema: JsonSchema): string {
  return schema.properties ? tableOf(schema) : `${typeText(schema)}\n`;
}

function tableOf({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const missing = required.includes(name) ? '' : ', may be missing';
    return `| \`${name}\` | ${typeText(schema)}${missing} | ${cell(schema.description ?? 'told with the one above')} |`;
  });
  return `| field | is | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** A type in words: "list of [Hop](#hop)". */
function typeText(schema: JsonSchema): string {
  const { $ref, enum: values, const: value, anyOf, type, items, properties, additionalProperties } = schema;
  if ($ref !== undefined) return `[${nameOf(schema)}](#${nameOf(schema).toLowerCase()})`;
  if (values) return values.map((one) => `\`${JSON.stringify(one)}\``).join(', ');
  if (value !== undefined) return `\`${JSON.stringify(value)}\``;
  if (anyOf) return anyOf.map(typeText).join(' or ');
  if (Array.isArray(type)) return type.join(' or ');
  if (isList(items)) return `[${items.map(typeText).join(', ')}]`;
  if (items) return `list of ${typeText(items)}`;
  if (properties)
    return `{ ${Object.keys(properties)
      .map((name) => `\`${name}\``)
      .join(', ')} }`;
  if (typeof additionalProperties === 'object') return `${typeText(additionalProperties)} by name`;
  return String(type);
}

function isList(items: JsonSchema['items']): items is readonly JsonSchema[] {
  return Array.isArray(items);
}

function nameOf({ $ref = '' }: JsonSchema): string {
  return decodeURIComponent($ref.replace('#/definitions/', ''));
}

function paragraph(text: string | undefined): string {
  return text === undefined ? '' : `${text.replace(/\s+/g, ' ')}\n\n`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
