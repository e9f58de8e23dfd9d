/** Turtle (https://www.w3.org/TR/turtle), which every RDF store and library reads. */
import type { Schema } from '../../src/types.ts';
import type { Portable } from './portable.ts';
import { compact, PREFIXES, type Resource, resourcesOf, type Value } from './rdf.ts';

export function* turtleOf(graph: Portable, schema: Schema): Generator<string> {
  for (const [prefix, beginning] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${beginning}> .\n`;
  yield '\n';
  for (const resource of resourcesOf(graph, schema)) yield block(resource);
}

function block({ iri, types, properties }: Resource): string {
  const lines = properties.map(([predicate, value]) => `${name(predicate)} ${object(value)}`);
  const typed = types.length === 0 ? [] : [`a ${types.map(name).join(', ')}`];
  return `${name(iri)} ${[...typed, ...lines].join(' ;\n    ')} .\n\n`;
}

function object(value: Value): string {
  if ('iri' in value) return name(value.iri);
  if ('text' in value) return quoted(value.text);
  if ('integer' in value) return String(value.integer);
  if ('double' in value) return canonical(value.double);
  if ('date' in value) return `${quoted(value.date)}^^${name(value.datatype)}`;
  return `( ${value.list.map(quoted).join(' ')} )`;
}

function name(iri: string): string {
  return compact(iri) ?? `<${iri}>`;
}

/** As XML Schema writes doubles, and JSON-LD makes of its numbers: `8.6E-1`. */
function canonical(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}

function quoted(text: string): string {
  const safe = text.replace(/["\\\p{Cc}]/gu, (one) => SHORT[one] ?? code(one));
  return `"${safe}"`;
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function code(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
