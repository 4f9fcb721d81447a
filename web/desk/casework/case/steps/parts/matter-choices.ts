/**
 * The subjects to offer for a kind: the subjects that the kind lists, or for a kind without a list the subjects that
 * no kind lists.
 */

interface Choices<Subject> {
  readonly kinds: readonly { readonly key: string; readonly subjects?: readonly string[] | undefined }[];
  readonly subjects: readonly Subject[];
}

export function subjectsOf<Subject extends { readonly key: string }>(
  { kinds, subjects }: Choices<Subject>,
  kind: string,
): readonly Subject[] {
  const own = kinds.find(({ key }) => key === kind)?.subjects;
  const taken = own ?? kinds.flatMap((each) => each.subjects ?? []);
  return subjects.filter(({ key }) => taken.includes(key) === (own !== undefined));
}
