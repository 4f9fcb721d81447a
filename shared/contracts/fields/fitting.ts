/** C16: which short answers match the user's choices, for web and desk. */

/** A phone's page has no room for more. */
const mostShown = 3;

interface Conditioned {
  readonly when: {
    readonly kind?: readonly string[] | undefined;
    readonly subject?: readonly string[] | undefined;
  };
}

/** Those whose conditions hold, in order; at most three. */
export const fitting = <One extends Conditioned>(
  all: readonly One[],
  { kind = "", subject = "" }: { readonly kind?: string | undefined; readonly subject?: string | undefined },
): readonly One[] =>
  all
    .filter(({ when }) => (when.kind?.includes(kind) ?? true) && (when.subject?.includes(subject) ?? true))
    .slice(0, mostShown);
