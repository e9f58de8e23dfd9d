/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11): the triples of `turtle.ts` for programs that read JSON. One resource a line. */
import type { Schema } from '../../src/types.ts';
import type { Portable } from './portable.ts';
import { compact, PREFIXES, type Resource, resourcesOf, type Value } from './rdf.ts';

export function* jsonldOf(graph: Portable, schema: Schema): Generator<string> {
  yield `{"@context": ${JSON.stringify(PREFIXES)},\n"@graph": [\n`;
  let before = '';
  for (const resource of resourcesOf(graph, schema)) {
    yield before + JSON.stringify(plain(resource));
    before = ',\n';
  }
  yield '\n]}\n';
}

function plain({ iri, types, properties }: Resource): Record<string, unknown> {
  const said = new Map<string, unknown[]>();
  for (const [predicate, value] of properties) {
    const term = name(predicate);
    said.set(term, [...(said.get(term) ?? []), written(value)]);
  }
  return {
    '@id': name(iri),
    ...(types.length === 0 ? {} : { '@type': types.map(name) }),
    ...Object.fromEntries(
      [...said].map(([term, values]) => [term, values.length === 1 ? values[0] : values]),
    ),
  };
}

function written(value: Value): unknown {
  if ('iri' in value) return { '@id': name(value.iri) };
  if ('text' in value) return value.text;
  if ('integer' in value) return value.integer;
  // A number without a fraction would be taken for an integer.
  if ('double' in value)
    return Number.isInteger(value.double) ? { '@value': value.double, '@type': 'xsd:double' } : value.double;
  if ('date' in value) return { '@value': value.date, '@type': name(value.datatype) };
  return { '@list': value.list };
}

function name(iri: string): string {
  return compact(iri) ?? iri;
}
