/** The response for an unknown or forbidden id, for operations whose example is a refusal. */
export const notFound = {
  status: 404,
  response: {
    type: "urn:peygir:problem:not-found",
    title: "پیدا نشد",
    detail: "چنین چیزی نیست یا اجازه دیدن آن را ندارید. نشانی را بررسی کنید.",
    status: 404,
  },
} as const;
