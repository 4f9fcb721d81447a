/** Short name of the news; the key of a template that the desk does not know. */
export const newsName = (names: Readonly<Record<string, string>>, template: string): string =>
  names[template] ?? template;
