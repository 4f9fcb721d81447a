/** The type of a problem document: `urn:peygir:problem:<code>`. */
export const problemType = (code: string): string => `urn:peygir:problem:${code}`;
