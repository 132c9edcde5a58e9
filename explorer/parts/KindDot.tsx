import './kindDot.css';

/**
 * The sign of a kind of node: the same colour in lists, texts and the graph. It only repeats what the words next to it
 * say.
 */
export function KindDot({ kind }: { readonly kind: string }) {
  return <span className="kind-dot" data-kind={kind} aria-hidden="true" />;
}
