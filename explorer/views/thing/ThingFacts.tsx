import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { printPeriod } from '../../figures/printPeriod.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Thing } from './thing.ts';

/** What is known about a node, as terms and values; each link leads to where it comes from. */
export function ThingFacts({ thing }: { readonly thing: Thing }) {
  const { say, name, language } = useWords();
  const facts: (readonly [string, ReactNode])[] = [];
  const add = (term: string, value: ReactNode): void => {
    if (value !== null && value !== undefined && value !== '' && value !== false) facts.push([term, value]);
  };
  if ('aliases' in thing) add(say('thing.aliases'), thing.aliases.length > 0 && <Aliases aliases={thing.aliases} />);
  // The field contains every way to type the name; the first is the name itself.
  if ('pinyin' in thing) add(say('thing.pinyin'), thing.pinyin?.split(' ')[0]);
  if ('region' in thing) add(say('thing.region'), thing.region !== null && <NodeLink {...thing.region} />);
  if ('parent' in thing) add(say('thing.parent'), thing.parent !== null && <NodeLink {...thing.parent} />);
  if ('parts' in thing) add(say('thing.parts'), thing.parts.length > 0 && <NodeLinks nodes={thing.parts} />);
  if ('projects' in thing) {
    add(say('region.projects'), thing.projects.nodes.length > 0 && <NodeLinks nodes={thing.projects.nodes} />);
  }
  if ('organizations' in thing) {
    add(say('thing.organizations'), thing.organizations.length > 0 && <NodeLinks nodes={thing.organizations} />);
  }
  if (thing.__typename === 'Indicator') {
    add(say('thing.unit'), thing.baseUnit);
    add(say('thing.dimension'), thing.dimension !== null && name('dimension', thing.dimension));
  }
  if (thing.__typename === 'Group') add(say('article.page'), <NodeLink id={thing.page.id} name={thing.page.file} />);
  if (thing.__typename === 'Post') {
    add(name('kind', 'Person'), <NodeLink {...thing.person} />);
    add(name('kind', 'Organization'), thing.organization !== null && <NodeLink {...thing.organization} />);
    add(
      say('thing.seen'),
      [...new Set([thing.seenFrom, thing.seenTo])]
        .flatMap((day) => (day === null ? [] : [printPeriod(day, language)]))
        .join(' – '),
    );
  }
  if (thing.__typename === 'Quotation') {
    add(say('figure.saidBy'), thing.speaker !== null && <NodeLink {...thing.speaker} />);
    add(
      say('figure.source'),
      <NodeLink id={thing.article.id} name={thing.article.headline ?? say('article.nohead')} />,
    );
  }
  if (facts.length === 0) return null;
  return (
    <Section title={say('thing.facts')} isPlain>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term} className="thing-neighbour">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function NodeLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/node/$id" params={{ id }}>
      {name}
    </Link>
  );
}

function NodeLinks({ nodes }: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> }) {
  return nodes.map((node, index) => (
    <span key={node.id}>
      {index > 0 && '、'}
      <NodeLink {...node} />
    </span>
  ));
}

/** Names that are shown before the others are folded away. */
const FEW = 8;

function Aliases({ aliases }: { readonly aliases: readonly string[] }) {
  const { say } = useWords();
  if (aliases.length <= FEW) return aliases.join('、');
  return (
    <details>
      <summary>
        {aliases.slice(0, FEW).join('、')}…{' '}
        <span className="quiet">{say('thing.moreAliases', { n: aliases.length })}</span>
      </summary>
      {aliases.slice(FEW).join('、')}
    </details>
  );
}
