/**
 * Runs at CloudFront's edge, before a file is sent: names the charset of texts. The copier of static files sets
 * types without charset, and all our texts are UTF-8.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by its name
function handler(event) {
  const type = event.response.headers["content-type"];
  if (
    type &&
    /^(text\/|application\/(javascript|xml)|[^;]*\+xml)/.test(type.value) &&
    !/charset=/.test(type.value)
  )
    type.value += "; charset=utf-8";
  return event.response;
}
