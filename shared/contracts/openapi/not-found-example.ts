/** What staff and citizens are answered where nothing is, or nothing that they may see: of an operation whose example is a refusal. */
export const notFound = {
  status: 404,
  response: {
    type: "urn:peygir:problem:not-found",
    title: "پیدا نشد",
    detail: "چنین چیزی نیست یا اجازه دیدن آن را ندارید. نشانی را بررسی کنید.",
    status: 404,
  },
} as const;
