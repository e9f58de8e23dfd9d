/** The viewer as one page: `dist/web/report.html`, which `throughline report` fills with a graph. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { inertScript } from '../src/cli/report-page.ts';

/**
 * Inlines script, styles, letters and licences. The page allows itself this script and these styles by their hashes, and
 * no address at all. `src/cli/report-page.ts` fills the places in double braces, the first of each name.
 */
export function report(): Plugin {
  return {
    name: 'report',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
      const [script] = scripts;
      if (script === undefined || scripts.length > 1) {
        this.error(
          'the report is one page and needs the viewer as one script: import nothing dynamically but a worker',
        );
      }
      const asset = (ending: string): { name: string; source: Buffer }[] =>
        files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith(ending)
            ? [{ name: file.fileName.split('/').at(-1) ?? '', source: Buffer.from(file.source) }]
            : [],
        );
      let styles = asset('.css')
        .map(({ source }) => source.toString())
        .join('');
      for (const { name, source } of asset('.woff2')) {
        const data = `url(data:font/woff2;base64,${source.toString('base64')})`;
        styles = styles.replaceAll(/url\(([^)]*)\)/g, (all, address: string) =>
          address.includes(name) ? data : all,
        );
      }
      const [icon] = asset('.svg');
      const [licences] = asset('licences.txt');
      this.emitFile({
        type: 'asset',
        fileName: 'report.html',
        source: page(script, styles, icon?.source ?? Buffer.of(), licences?.source.toString() ?? ''),
      });
    },
  };
}

function page(script: string, styles: string, icon: Buffer, licences: string): string {
  const code = inertScript(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}{{wasm}}`,
    `style-src ${hash(styles)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
</head>
<body>
<div id="app"></div>
<noscript>This report draws a graph in this page and needs JavaScript. It loads nothing from elsewhere.</noscript>
<script type="application/json" id="graph">{{graph}}</script>
<script type="application/json" id="sentences">{{sentences}}</script>
{{kit}}
<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}">
<style>${styles}</style>
<script type="module">${code}</script>
<script type="text/plain" id="licences">${inertScript(licences)}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
