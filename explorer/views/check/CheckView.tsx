import { useView } from '../../api/useView.ts';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { printArithmetic } from '../../figures/printArithmetic.ts';
import { printMeasure } from '../../figures/printExact.ts';
import { printInterval } from '../../figures/printInterval.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { CheckDocument, type CheckQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { type Column, DataTable } from '../../parts/DataTable.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords, type Words } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Check = NonNullable<CheckQuery['check']>;
type Input = Check['figures'][number];

/** A check: one equation, what the pages print for it, and how far apart the two sides are. */
export function CheckView({ id }: NodeViewProps) {
  const words = useWords();
  const { say, name } = words;
  const view = useView(CheckDocument, { id });
  const check = view.data?.check;
  if (check === null) return <UnknownView />;
  return (
    <>
      {check !== undefined && (
        <ViewHead
          kind={<span>{say('figure.checks')}</span>}
          title={name('rule', check.rule)}
          lead={<VerdictMark verdict={check.verdict} isWhole />}
          tools={<ViewTools asked={view.asked} files={`/node/${id}`} />}
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.check === null ? <UnknownView /> : <CheckParts check={data.check} />)}
      </Answer>
    </>
  );
}

function CheckParts({ check }: { readonly check: Check }) {
  const words = useWords();
  const { say, name, language } = words;
  const { arithmetic, verdict, expected, printed, gap, unit, figures } = check;
  return (
    <div className="stack">
      <Section title={say('check.arithmetic')}>
        <p className="figure-arithmetic">{printArithmetic(arithmetic, language)}</p>
        <p className="small">{name('checkWhy', verdict)}</p>
        <dl className="facts">
          <dt>{say('check.expected')}</dt>
          <dd>
            {printInterval(expected, language)} {unit}
          </dd>
          <dt>{say('check.printed')}</dt>
          <dd>
            {printInterval(printed, language)} {unit}
          </dd>
          <dt>{say('figure.gap')}</dt>
          <dd>{printMeasure(gap, unit, language)}</dd>
        </dl>
      </Section>
      <Section title={say('check.figures')} count={figures.length}>
        <DataTable
          caption={say('check.figures')}
          rows={figures}
          rowKey={({ role, statistic }) => `${role}.${statistic.id}`}
          columns={inputColumns(words)}
        />
      </Section>
    </div>
  );
}

/** The columns of a figure, after its role in the equation. */
function inputColumns(words: Words): ReadonlyArray<Column<Input>> {
  const { say, name } = words;
  const role: Column<Input> = {
    key: 'role',
    label: say('check.role'),
    text: (input) => name('input', input.role),
    cell: (input) => name('input', input.role),
  };
  const rest = figureColumns(words).map(({ key, label, isNumber, text, cell }): Column<Input> => ({
    key,
    label,
    ...(isNumber !== undefined && { isNumber }),
    text: ({ statistic }) => text(statistic),
    ...(cell !== undefined && { cell: ({ statistic }: Input) => cell(statistic) }),
  }));
  return [role, ...rest];
}
