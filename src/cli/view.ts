/** `throughline view`: serves a graph and its viewer to the browser of this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from 'commander';
import { addCommand } from './command.ts';
import { Failure } from './failure.ts';
import { messages } from './messages.ts';
import { type ArticleOptions, sentencesBehind, withArticles } from './sentences.ts';
import { print, say } from './terminal.ts';

interface ViewCommandOptions extends ArticleOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** Adds `view` to the program. */
export function addView(program: Command): void {
  const command = addCommand(
    program,
    'view',
    'Show a graph in the browser, with the quotes behind every edge.',
    [
      'throughline view graph.json',
      'throughline view graph.json --articles articles/',
      'throughline view graph.json --port 8080 --no-open',
    ],
  );
  withArticles(command)
    .argument('<graph>', 'a graph that `throughline build` wrote; the page follows when it is built again')
    .option('--port <n>', 'port to listen on (default: any that is free)', readPort)
    .option('--no-open', 'print the address only')
    .action(async (graph: string, { port = 0, ...options }: ViewCommandOptions) => {
      const { serveView } = await import('./view-server.ts');
      const sentences = () => sentencesBehind(graph, options);
      // Articles that are named are read at once, so that a name that is wrong is said at once.
      const named = options.articles && (await sentences());
      const view = await serveView(graph, { port, sentences: async () => named ?? sentences() });
      const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await print(`${view.url}\n`);
      if (!options.quiet) say(messages.served);
      if (options.open) openBrowser(view.url);
      await ended;
      await view.close();
    });
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new Failure(messages.badPort(text));
  return Number(text);
}

/** Opens the address where there is a desktop; that it could not be opened is no error, the address is printed. */
function openBrowser(url: string): void {
  const opener = openerOf(process.platform, process.env);
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The command that opens an address in the desktop's browser, null where there is no desktop. */
export function openerOf(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): [command: string, ...args: string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
