import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { UnknownView } from '../frame/UnknownView.tsx';
import { KindHead } from '../parts/KindHead.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useWords } from '../words/useWords.ts';
import type { NodeViewProps } from './nodeViewProps.ts';

const ThingView = lazy(async () => ({ default: (await import('./thing/ThingView.tsx')).ThingView }));
const OtherView = lazy(async () => ({ default: (await import('./other/OtherView.tsx')).OtherView }));

/** The view of each kind of id. An id begins with its kind: reg_…, sta_…. */
const VIEWS: Readonly<Record<string, ComponentType<NodeViewProps>>> = {
  reg: lazy(async () => ({ default: (await import('./region/RegionView.tsx')).RegionView })),
  sta: lazy(async () => ({ default: (await import('./figure/FigureView.tsx')).FigureView })),
  art: lazy(async () => ({ default: (await import('./article/ArticleView.tsx')).ArticleView })),
  pag: lazy(async () => ({ default: (await import('./page/PageView.tsx')).PageView })),
  ser: lazy(async () => ({ default: (await import('./series/SeriesView.tsx')).SeriesView })),
  prt: lazy(async () => ({ default: (await import('./part/PartView.tsx')).PartView })),
  slt: lazy(async () => ({ default: (await import('./slot/SlotView.tsx')).SlotView })),
  chk: lazy(async () => ({ default: (await import('./check/CheckView.tsx')).CheckView })),
  chg: lazy(async () => ({ default: (await import('./change/ChangeView.tsx')).ChangeView })),
  org: ThingView,
  per: ThingView,
  prj: ThingView,
  ind: ThingView,
  pub: ThingView,
  grp: ThingView,
  pst: ThingView,
  quo: ThingView,
  men: OtherView,
  run: OtherView,
  jdg: OtherView,
  wir: OtherView,
};

/** The view of one node, by the kind of its id. */
export function NodeView() {
  const { id } = useParams({ from: '/node/$id' });
  const { say } = useWords();
  const View = VIEWS[id.slice(0, 3)];
  if (View === undefined) return <UnknownView />;
  return (
    <Suspense
      fallback={
        <>
          <KindHead id={id} />
          <Notice kind="waiting" title={say('state.loading')} />
        </>
      }
    >
      {/* A view of another node starts from scratch. */}
      <View key={id} id={id} />
    </Suspense>
  );
}
