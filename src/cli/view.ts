/** `throughline view`: shows a graph in the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Command } from 'commander';
import { serveView, type View, ViewError } from './view-server.ts';

/** Adds `view` to the program. */
export function addView(program: Command): void {
  program
    .command('view')
    .description('show a graph in the browser, with the quotes behind every edge')
    .argument('<graph>', 'a graph.json that `throughline build` wrote')
    .option('--port <n>', 'port to listen on (default: any that is free)', readPort)
    .option('--no-open', 'print the address only')
    .addHelpText(
      'after',
      '\nExamples:\n  throughline view graph.json\n  throughline view graph.json --port 8080 --no-open',
    )
    .action(async (graph: string, options: { port?: number; open: boolean }) => {
      let view: View;
      try {
        view = await serveView(graph, options.port ?? 0);
      } catch (error) {
        if (!(error instanceof ViewError)) throw error;
        process.stderr.write(`throughline view: ${error.message}\n`);
        process.exitCode = 2;
        return;
      }
      process.stdout.write(`${view.url}\n`);
      process.stderr.write('Serving this machine only. Ctrl-C ends it.\n');
      if (options.open) openBrowser(view.url);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await view.close();
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    process.stderr.write(`throughline view: --port must be a number from 0 to 65535, not '${text}'\n`);
    process.exit(2);
  }
  return port;
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
