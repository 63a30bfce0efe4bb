// What the page asks of its server.

async function answer(response) {
  const text = await response.text();
  let value = {};
  try { value = JSON.parse(text); } catch { value = { error: text.trim() }; }
  if (!response.ok) {
    throw Object.assign(new Error(value.error || `The server says ${response.status}.`), { answer: value });
  }
  return value;
}

export const gone =
  "The server does not answer. Start it again with “swift run workbook open”, and open its link.";

async function ask(address, options) {
  let response;
  try { response = await fetch(address, options); } catch { throw new Error(gone); }
  return answer(response);
}

export const get = (address) => ask(address);

export const post = (address, value = {}) => ask(address, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

/** Hears all that happens in a run, or in a check, from its beginning, until it is over. A connection that breaks, as that
 * of a sleeping machine does, is opened again where it was. */
export function watch(id, hear, fail, kind = "runs") {
  const source = new EventSource(`/api/${kind}/${id}/events`);
  let failures = 0;
  source.onmessage = (message) => {
    failures = 0;
    const news = JSON.parse(message.data);
    if (["done", "failed", "cancelled"].includes(news.stage)) source.close();
    hear(news);
  };
  source.onerror = () => {
    failures += 1;
    const end = (error) => {
      source.close();
      fail(error);
    };
    if (source.readyState === EventSource.CLOSED || failures >= 20) end(new Error(gone));
    // A server that is gone answers nothing else either.
    else if (failures === 1) get("/api/runs").catch(end);
  };
  return source;
}
