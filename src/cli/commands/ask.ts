import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../../errors/UsageError.ts';
import { createQuestions } from '../../host/createQuestions.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import type { QuestionItem } from '../../questions/savedQuestion.ts';
import type { Command } from '../command.ts';
import { parseVariablesOption } from '../parseVariablesOption.ts';

/** Saves questions, and reports what is new in their answers. */
export const askCommand: Command = {
  name: 'ask',
  summary:
    'Ask a saved question again and print what is new; without a name, list all. --save saves one, --forget deletes it.',
  operands: '[name]',
  options: {
    save: { type: 'string', help: 'File with the GraphQL query to save under the name.' },
    variables: { type: 'string', short: 'v', help: 'Its variables, as a JSON object; with --save.' },
    webhook: { type: 'string', help: 'Address to which a server sends news, on a host of WEBHOOK_HOSTS; with --save.' },
    forget: { type: 'boolean', help: 'Delete the question and its news.' },
    all: { type: 'boolean', help: 'Print all stored news, not only the news since the last time.' },
    json: { type: 'boolean', help: 'Print JSON, one item per line.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [name, ...others] = positionals;
    const file = values['save'] as string | undefined;
    if (others.length > 0 || (name === undefined && (file !== undefined || values['forget'] === true)))
      throw new UsageError('"econews ask" takes one name. E.g. `econews ask zhejiang-trade --save query.graphql`.');
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const questions = createQuestions(graph, config.server);
      if (name === undefined) {
        for (const each of await questions.list())
          out.write(`${each.name}  ${String(each.items.length)}  ${each.at}\n`);
        return 0;
      }
      if (values['forget'] === true) {
        await questions.forget(name);
        out.write(`Forgot ${name}.\n`);
        return 0;
      }
      if (file !== undefined) {
        const webhook = (values['webhook'] as string | undefined) ?? null;
        const variables = parseVariablesOption(values['variables']);
        await questions.save({ name, document: readDocument(file), variables, webhook, who: 'command line' });
      }
      const before = (await questions.list()).find((each) => each.name === name)?.items.at(-1)?.number ?? 0;
      const { items } = await questions.ask(name);
      const news = items.filter(({ number }) => values['all'] === true || number > before);
      if (news.length === 0 && values['json'] !== true)
        out.write('Nothing is new. --all prints what was new before.\n');
      for (const item of news)
        out.write(values['json'] === true ? `${JSON.stringify(item)}\n` : `${printItem(item)}\n`);
      return 0;
    });
  },
};

function printItem({ kind, title, before, verdict, citation, url }: QuestionItem): string {
  const change = kind === 'VERDICT' ? ` ${before ?? '—'} → ${verdict ?? '—'}` : '';
  return `${kind.padEnd(9)} ${title}${change}\n          ${citation ?? url}`;
}

function readDocument(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}. --save names a file with one GraphQL query.`);
  return readFileSync(file, 'utf8');
}
