/** What is to be told, in a few words; a template that the desk does not know yet by its key. */
export const newsName = (names: Readonly<Record<string, string>>, template: string): string =>
  names[template] ?? template;
