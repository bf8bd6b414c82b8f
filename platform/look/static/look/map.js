// A point of a report: found by the device, chosen on a map or shown on one.
// Leaflet is loaded at the first wish for a map; words and addresses stand in data- attributes.
"use strict";

(() => {
  const INDONESIA = [[-11.2, 94.7], [6.5, 141.1]];
  const CLOSE_ENOUGH = 10;
  const CLOSEST_OUTLINE = 11; // Nearer than this no line of an outline is in sight.
  const NEAR = 15;
  const REGION = 9; // Where no tiles are: near enough to see which part of a regency it is.
  const KILOMETRE = 700; // To the corner of a square of that side.
  const GRID = 5;

  const say = (root, words) => {
    root.querySelector("[data-map-status]").textContent = words;
  };
  const plain = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const written = ({ lat, lng }) => `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
  const read = (text) => {
    const found = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
    return found ? [Number(found[1]), Number(found[2])] : null;
  };

  let leaflet;
  const load = ({ dataset }) => {
    leaflet ??= new Promise((resolve, reject) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = dataset.leafletStyle;
      const script = document.createElement("script");
      script.src = dataset.leaflet;
      script.onload = () => resolve(window.L);
      script.onerror = reject;
      document.head.append(style, script);
    });
    leaflet.catch(() => (leaflet = undefined)); // The next press tries anew.
    return leaflet;
  };

  const drawGrid = (L, map) => {
    const [[south, west], [north, east]] = INDONESIA;
    const line = (ends) => L.polyline(ends, { color: "#6c757d", weight: 1, interactive: false }).addTo(map);
    for (let at = -10; at <= north; at += GRID) line([[at, west], [at, east]]);
    for (let at = 95; at <= east; at += GRID) line([[south, at], [north, at]]);
  };
  const drawLand = async (L, map, url) => {
    if (!url) return drawGrid(L, map);
    try {
      const lines = await (await fetch(url)).json();
      return L.polygon(lines.map((ring) => [ring]), { color: "#083575", weight: 1, fillOpacity: 0.08, interactive: false }).addTo(map);
    } catch {
      return drawGrid(L, map);
    }
  };

  const draw = (L, root) => {
    const { dataset } = root;
    const map = L.map(root.querySelector("[data-map-canvas]"), {
      maxBounds: L.latLngBounds(INDONESIA).pad(0.3),
      maxZoom: dataset.tiles ? Number(dataset.maxZoom) : CLOSEST_OUTLINE,
      minZoom: 3,
      zoomControl: false,
      zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    L.control.zoom({ zoomInTitle: dataset.zoomIn, zoomOutTitle: dataset.zoomOut }).addTo(map);
    map.attributionControl.setPrefix(false);
    if (dataset.tiles) {
      const attribution = plain(dataset.attribution);
      L.tileLayer(dataset.tiles, { attribution, maxZoom: Number(dataset.maxZoom) }).addTo(map);
    } else drawLand(L, map, dataset.outline);
    return map;
  };

  const goTo = (map, spot, zoom) => map.setView(spot, Math.min(zoom, map.getMaxZoom()));

  const openChooser = async (root, button) => {
    const panel = root.querySelector("[data-map-panel]");
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (panel.hidden || root.map) return;
    try {
      const L = await load(root);
      root.map = draw(L, root);
      const point = read(document.getElementById(root.dataset.field).value);
      if (point) goTo(root.map, point, NEAR);
      else root.map.fitBounds(INDONESIA);
      root.querySelector("[data-map-canvas]").focus();
    } catch {
      panel.hidden = true;
      button.setAttribute("aria-expanded", "false");
      say(root, root.dataset.failed);
    }
  };

  const take = (root, spot) => {
    const { field: id, button, taken } = root.dataset;
    const field = Object.assign(document.getElementById(id), { value: written(spot) });
    field.dispatchEvent(new Event("input", { bubbles: true }));
    say(root, taken.replace("{point}", field.value));
    document.getElementById(button).click();
  };
  const takeCentre = (root) => {
    if (root.map.getZoom() < CLOSE_ENOUGH) say(root, root.dataset.closer);
    else take(root, root.map.getCenter());
  };
  const locate = (root) => {
    say(root, root.dataset.busy);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const spot = { lat: coords.latitude, lng: coords.longitude };
        if (root.map) goTo(root.map, spot, NEAR);
        take(root, spot);
      },
      (error) => say(root, error.code === error.PERMISSION_DENIED ? root.dataset.denied : root.dataset.unknown),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    );
  };

  const showPoint = async (root, button) => {
    const canvas = root.querySelector("[data-map-canvas]");
    try {
      const L = await load(root);
      canvas.hidden = false;
      button.hidden = true;
      const { latitude, longitude, coarse, tiles } = root.dataset;
      const spot = [latitude, longitude].map(Number);
      const map = goTo(draw(L, root), spot, tiles ? (coarse ? NEAR - 2 : NEAR) : REGION);
      if (coarse) L.circle(spot, { radius: KILOMETRE, interactive: false }).addTo(map);
      else L.circleMarker(spot, { radius: 8, fillOpacity: 0.6, interactive: false }).addTo(map);
      canvas.focus();
    } catch {
      say(root, root.dataset.failed);
    }
  };

  for (const root of document.querySelectorAll("[data-map-tools]")) {
    root.classList.add("is-ready");
    const at = (name) => root.querySelector(`[data-${name}]`);
    at("map-open").addEventListener("click", (event) => openChooser(root, event.currentTarget));
    at("map-take").addEventListener("click", () => takeCentre(root));
    if (navigator.geolocation) at("locate").addEventListener("click", () => locate(root));
    else at("locate").hidden = true;
  }
  for (const root of document.querySelectorAll("[data-map-point]")) {
    const button = root.querySelector("[data-map-open]");
    button.hidden = false;
    button.addEventListener("click", () => showPoint(root, button));
  }
})();
