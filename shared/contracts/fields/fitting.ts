/**
 * Chooses the organisation's short answers to common questions (C16) that fit the kind and subject that a user chose in
 * a form.
 */

/** At most three answers are shown: a phone's page has no room for more. */
const mostShown = 3;

interface Conditioned {
  readonly when: {
    readonly kind?: readonly string[] | undefined;
    readonly subject?: readonly string[] | undefined;
  };
}

/** The short answers whose conditions fit the chosen kind and subject, in the order of `all`; at most three. */
export const fitting = <One extends Conditioned>(
  all: readonly One[],
  { kind = "", subject = "" }: { readonly kind?: string | undefined; readonly subject?: string | undefined },
): readonly One[] =>
  all
    .filter(({ when }) => (when.kind?.includes(kind) ?? true) && (when.subject?.includes(subject) ?? true))
    .slice(0, mostShown);
