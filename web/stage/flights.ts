/** Where the camera goes: to everything, to some nodes, nearer, aside, or where an address says. */
import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Camera } from '../state/state.ts';
import { cameraFor, fitsBetterTurned, type Insets, WHOLE } from './camera.ts';
import { type DisplayEdge, type DisplayGraph, type DisplayNode, idOf } from './display.ts';
import type { Point } from './geometry.ts';

export interface Flights {
  /** Flies to these nodes, or to all that are drawn; or jumps. */
  fit(keys?: Iterable<string>, jump?: boolean): void;
  zoom(direction: 'in' | 'out'): void;
  /** Moves the view by a share of its size. */
  pan(x: number, y: number): void;
  /** Whether these nodes can all be seen outside of the panels, spread over at least so many CSS pixels. */
  sees(keys: readonly string[], spread: number): boolean;
  /** What the camera shows. */
  view(): Camera;
  jumpTo(view: Camera): void;
}

export interface FlightOptions {
  readonly insets: () => Insets;
  readonly still: () => boolean;
  /** Called first by whoever measures: draws what is due. */
  readonly drawn: () => void;
  readonly alive: () => boolean;
  /** Keys of the nodes that are shown where none are named. */
  readonly main: () => readonly string[];
}

const FLIGHT_MS = 450;

export function createFlights(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  { insets, still, drawn, alive, main }: FlightOptions,
): Flights {
  const camera = sigma.getCamera();
  const nearest = 1.5 / Math.sqrt(Math.max(graph.order, 30));

  let whole = WHOLE;

  const spotsOf = (keys: readonly string[], cameraState?: CameraState): Point[] =>
    keys
      .map(idOf)
      .filter((id) => graph.hasNode(id) && sigma.getNodeDisplayData(id)?.hidden !== true)
      .map((id) => sigma.graphToViewport(graph.getNodeAttributes(id), cameraState ? { cameraState } : {}));
  /** From the layout's units to those of the camera. */
  const framed = (place: Point): Point =>
    sigma.viewportToFramedGraph(sigma.graphToViewport(place, { cameraState: whole }), { cameraState: whole });
  const between = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
  const widthAt = (state: CameraState): number => {
    const { width } = sigma.getDimensions();
    const at = (x: number): Point => sigma.viewportToGraph({ x, y: 0 }, { cameraState: state });
    return between(at(0), at(width));
  };
  const fly = (state: CameraState): void => {
    if (still()) {
      camera.setState(state);
      return;
    }
    // Edges that are hidden in flight come back after it, also when it ends where it began.
    const land = () => alive() && sigma.scheduleRender();
    void camera.animate(state, { duration: FLIGHT_MS, easing: 'quadraticInOut' }).then(land);
  };

  // A wide picture on a high screen lies on its side; names stay upright.
  if (fitsBetterTurned(spotsOf(main(), WHOLE), sigma.getDimensions())) {
    whole = { ...WHOLE, angle: Math.PI / 2 };
    camera.enabledRotation = true;
    camera.setState(whole);
    camera.enabledRotation = false;
  }

  return {
    fit(keys, jump = false) {
      drawn();
      const spots = spotsOf([...(keys ?? main())], whole);
      const state = cameraFor(sigma, spots, insets(), nearest, whole);
      if (state && jump) camera.setState(state);
      else if (state) fly(state);
    },
    zoom(direction) {
      const state = camera.getState();
      const ratio = camera.getBoundedRatio(direction === 'in' ? state.ratio / 1.6 : state.ratio * 1.6);
      fly({ ...state, ratio });
    },
    pan(x, y) {
      const { width, height } = sigma.getDimensions();
      const step = Math.min(width, height);
      const middle = { x: width / 2 + x * step, y: height / 2 - y * step };
      fly({ ...camera.getState(), ...sigma.viewportToFramedGraph(middle) });
    },
    sees(keys, spread) {
      drawn();
      const { top, right, bottom, left } = insets();
      const { width, height } = sigma.getDimensions();
      const spots = spotsOf(keys);
      const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
      return (
        Math.min(...xs) > left + 20 &&
        Math.max(...xs) < width - right - 20 &&
        Math.min(...ys) > top + 20 &&
        Math.max(...ys) < height - bottom - 20 &&
        Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) >= spread
      );
    },
    view() {
      const { width, height } = sigma.getDimensions();
      const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
      return { ...middle, width: widthAt(camera.getState()) };
    },
    jumpTo({ x, y, width }) {
      camera.setState({ ...framed({ x, y }), angle: whole.angle, ratio: width / widthAt(whole) });
    },
  };
}
