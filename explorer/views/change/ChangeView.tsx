import { useView } from '../../api/useView.ts';
import { ChangeList } from '../../figures/ChangeList.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { ChangeDocument } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

/** A change of the graph, leading to what it is about. */
export function ChangeView({ id }: NodeViewProps) {
  const { say } = useWords();
  const view = useView(ChangeDocument, { id });
  if (view.data?.node === null) return <UnknownView />;
  return (
    <>
      <ViewHead title={say('change.title')} tools={<ViewTools asked={view.asked} files={`/node/${id}`} />} />
      <Answer view={view}>
        {({ node }) =>
          node?.__typename === 'GraphChange' ? (
            <div className="panel">
              <ChangeList changes={[node]} />
            </div>
          ) : (
            <UnknownView />
          )
        }
      </Answer>
    </>
  );
}
