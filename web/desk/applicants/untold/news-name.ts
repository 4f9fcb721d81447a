/** The short name of a message; the key of its template when the desk does not know the template. */
export const newsName = (names: Readonly<Record<string, string>>, template: string): string =>
  names[template] ?? template;
