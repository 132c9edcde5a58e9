/** One page of the site. */
export interface SitePage {
  /** Where it is below the site's folder, e.g. `docs/export.html`. */
  readonly path: string;
  readonly title: string;
  /** What it is listed under. */
  readonly group: string;
  /** Its HTML, without head and navigation. */
  readonly body: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { margin: 0; display: grid; grid-template-columns: 16rem minmax(0, 50rem); gap: 2rem; }
nav { padding: 1rem; height: 100vh; position: sticky; top: 0; overflow: auto; box-sizing: border-box; font-size: .9rem; border-right: 1px solid #8886; }
nav ul { list-style: none; padding: 0; margin: 0 0 .5rem; } nav a[aria-current] { font-weight: 700; } summary { cursor: pointer; }
main { padding: 1rem 1rem 4rem; } pre { overflow: auto; padding: .75rem; background: #8882; border-radius: .25rem; }
code { font: .9em ui-monospace, monospace; } table { border-collapse: collapse; display: block; overflow: auto; }
th, td { border: 1px solid #8886; padding: .25rem .6rem; text-align: left; vertical-align: top; } dt { margin-top: 1rem; } dd { margin-left: 1.5rem; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; height: auto; } }
`;

/** Prints a whole page with its navigation. It contains no script and loads nothing from elsewhere. */
export function printPage(page: SitePage, all: readonly SitePage[]): string {
  const groups = Map.groupBy(all, ({ group }) => group);
  const lists = [...groups].map(([group, pages]) => {
    const open = pages.includes(page) || group === 'Guide' ? ' open' : '';
    const links = pages.map((each) => {
      const current = each === page ? ' aria-current="page"' : '';
      return `<li><a href="${relate(page.path, each.path)}"${current}>${escapeHtml(each.title)}</a></li>`;
    });
    return `<details${open}><summary>${escapeHtml(group)}</summary><ul>${links.join('')}</ul></details>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · econews-graph</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Pages">${lists.join('')}</nav>
<main>
${page.body}
</main>
</body>
</html>
`;
}

/** Gives the relative path from one page to another, so that the site works anywhere, even without a server. */
export function relate(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
