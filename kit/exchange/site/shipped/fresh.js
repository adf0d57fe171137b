// Goes first into each page of a site. Browsers keep what they have loaded, some for days, and a page
// of yesterday's site does not run with files of today's: what has the same name in both is asked
// for anew, and a page that the site no longer has is loaded again.

(() => {
  const { src } = document.currentScript;
  const { fetch } = window;
  window.fetch = (what, how) => fetch(what, { cache: "no-cache", ...how });

  const [how] = performance.getEntriesByType("navigation");
  if (how?.type === "reload") return; // so it is what the server has
  fetch(new URL("version.txt", src), { cache: "no-store" })
    .then(async (answer) => {
      const isOld = answer.ok && new URL(src).searchParams.get("v") !== (await answer.text());
      if (isOld) location.reload();
    })
    .catch(() => {}); // without a network, what is kept has to do
})();
