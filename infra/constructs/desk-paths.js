/**
 * Runs at CloudFront's edge, before the bucket is read: reloads and deep links of the desk get its one
 * document.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by its name
function handler(event) {
  event.request.uri = "/desk/index.html";
  return event.request;
}
