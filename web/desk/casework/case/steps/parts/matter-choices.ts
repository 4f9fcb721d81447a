/** The subjects to offer for a kind: those of the kind, or those that belong to no kind. */

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
