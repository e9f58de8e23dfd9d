/** `throughline schema`: the entity and relation types. */
import type { Command } from 'commander';
import { addCommand, list } from './command.ts';
import { loadSchema } from './resources.ts';
import { print, printJson, styleOf, widthOf, wrap } from './terminal.ts';

export function addSchema(program: Command): void {
  addCommand(program, 'schema', 'Print the entity and relation types that articles are read with.', [
    'throughline schema',
    'throughline schema --json',
    'throughline schema --schema my.yaml',
  ])
    .option('--schema <file>', 'a schema file of your own, on top (may be repeated)', list)
    .option('--json', 'print them as JSON, with triggers and equivalents')
    .action(async (options: { schema?: readonly string[]; json?: true }) => {
      const schema = await loadSchema(options.schema);
      if (options.json) return printJson('schema', schema);
      const { bold, dim, cyan } = styleOf(process.stdout);
      const width = widthOf(process.stdout);
      const block = (name: string, note: string, definition: string): string =>
        [
          `  ${cyan(name)} ${dim(note)}`,
          ...wrap(definition, width - 6).map((line) => `      ${line}`),
          '',
        ].join('\n');
      let text = `${bold('Entity types')}\n`;
      for (const { name, parent, definition } of schema.entities) {
        text += block(name, parent === null ? '' : `a kind of ${parent}`, definition);
      }
      for (const family of new Set(schema.relations.map((relation) => relation.family))) {
        text += `\n${bold(`Relations: ${family}`)}\n`;
        for (const { name, domain, range, symmetric, definition } of schema.relations.filter(
          (relation) => relation.family === family,
        )) {
          text += block(name, `${domain.join('|')} ${symmetric ? '↔' : '→'} ${range.join('|')}`, definition);
        }
      }
      await print(text);
    });
}
