import { Link } from '@tanstack/react-router';
import { useView } from '../../api/useView.ts';
import { JudgementLine } from '../../figures/JudgementLine.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { OtherDocument, type OtherQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ArticleList } from '../../parts/ArticleList.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords, type Words } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Other = NonNullable<OtherQuery['node']>;

/** A mention, a load of a page, an editor's decision or a wire text: what it is, and where it leads. */
export function OtherView({ id }: NodeViewProps) {
  const words = useWords();
  const view = useView(OtherDocument, { id });
  const node = view.data?.node;
  if (node === null) return <UnknownView />;
  return (
    <>
      {node !== undefined && (
        <ViewHead
          kind={<span>{words.name('kind', node.__typename)}</span>}
          title={nameOther(node, words)}
          tools={<ViewTools asked={view.asked} files={`/node/${id}`} />}
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.node === null ? <UnknownView /> : <OtherParts node={data.node} />)}
      </Answer>
    </>
  );
}

function nameOther(node: Other, { say, name }: Words): string {
  switch (node.__typename) {
    case 'Mention':
      return node.surface;
    case 'Run':
      return say('other.run', { n: node.number });
    case 'Judgement':
      return name('judgement', node.kind);
    case 'WireText':
      return say('other.wire', { n: node.articles.totalCount });
    default:
      return node.id;
  }
}

function OtherParts({ node }: { readonly node: Other }) {
  const { say, name, language } = useWords();
  switch (node.__typename) {
    case 'Mention':
      return (
        <>
          {node.entity !== null && (
            <dl className="facts">
              <dt>{say('other.means')}</dt>
              <dd>
                <Link to="/node/$id" params={{ id: node.entity.id }}>
                  {node.entity.name}
                </Link>
                {node.rule !== null && <span className="quiet small"> · {name('resolved', node.rule)}</span>}
              </dd>
            </dl>
          )}
          <Section title={say('other.where')} isPlain>
            <ArticleList articles={[node.article]} />
          </Section>
        </>
      );
    case 'Run':
      return (
        <dl className="facts">
          <dt>{name('kind', 'Page')}</dt>
          <dd>
            <Link to="/node/$id" params={{ id: node.page.id }}>
              {node.page.file}
            </Link>
          </dd>
          <dt>{say('other.at')}</dt>
          <dd>
            <time dateTime={node.at}>{printPeriod(node.at.slice(0, 10), language)}</time>
            {node.status === 'WITHDRAWN' && ` · ${say('overview.withdrawn')}`}
          </dd>
          <dt>{say('other.held')}</dt>
          <dd>
            {say('overview.articles', { n: node.articleCount })} · {say('overview.figures', { n: node.statisticCount })}
          </dd>
        </dl>
      );
    case 'Judgement':
      return (
        <div className="panel">
          <JudgementLine judgement={node} />
        </div>
      );
    case 'WireText':
      return <ArticleList articles={node.articles.nodes} />;
    default:
      return null;
  }
}
