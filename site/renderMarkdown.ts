import MarkdownIt from 'markdown-it';
import { posix } from 'node:path';
import type { SitePage } from './printPage.ts';

/** Gives the page that a Markdown file becomes: `docs/export.md` is `docs/export.html`, a README the index of its folder. */
export function toPagePath(file: string): string {
  return file.replace(/(^|\/)README\.md$/u, '$1index.html').replace(/\.md$/u, '.html');
}

/** Renders a Markdown file. Links to other texts lead to their pages; those to code are shown as its path. HTML in it is text. */
export function renderMarkdown(file: string, text: string, texts: readonly string[]): SitePage {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  // The marks that tools find generated parts by.
  const tokens = markdown.parse(text.replaceAll(/<!--[^]*?-->/gu, ''), {});
  let title = file;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const heading = tokens[at + 1]?.content ?? '';
      token.attrSet('id', toAnchor(heading));
      if (token.tag === 'h1' && title === file) title = heading.replaceAll('`', '');
    }
    for (const [place, child] of (token.children ?? []).entries()) {
      if (child.type !== 'link_open') continue;
      const link = toLink(file, String(child.attrGet('href') ?? ''), texts);
      if (link !== undefined) child.attrSet('href', link);
      else dropLink(token.children ?? [], place);
    }
  }
  const group = file.startsWith('docs/') || !file.includes('/') ? 'Guide' : 'Code';
  return { path: toPagePath(file), title, group, body: markdown.renderer.render(tokens, markdown.options, {}) };
}

/** Gives where a link leads on the site; undefined for a file that is not a text. */
function toLink(file: string, href: string, texts: readonly string[]): string | undefined {
  if (/^[a-z]+:|^#/u.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(file), decodeURIComponent(path)));
  const text = [target, `${target.replace(/\/$/u, '')}/README.md`].find((each) => texts.includes(each));
  // A text that is not there stays a link, so that it is found to be broken.
  if (text === undefined && !target.endsWith('.md')) return undefined;
  const page = posix.relative(posix.dirname(toPagePath(file)), toPagePath(text ?? target));
  return anchor === undefined ? page : `${page}#${anchor}`;
}

function dropLink(children: { type: string; hidden: boolean; tag: string }[], place: number): void {
  const end = children.findIndex(({ type }, at) => at > place && type === 'link_close');
  for (const token of [children[place], children[end]])
    if (token !== undefined) Object.assign(token, { type: 'text', tag: '', content: '' });
}

/** Gives a heading's anchor as GitHub writes it, so that links work in both places. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/gu, '-');
}
