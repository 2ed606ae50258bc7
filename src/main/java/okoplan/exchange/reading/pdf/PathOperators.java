package okoplan.exchange.reading.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds the straight lines among what is drawn: strokes, and filled rectangles so thin that they are meant as lines. What
 * only clips is none.
 */
final class PathOperators {

    /** Points; borders of tables are thinner. */
    private static final float THICKEST = 3.5f;

    /** How far a line may be off the direction of the page. */
    private static final float SLANT = 1.5f;

    private static final int MOST_POINTS = 10_000;

    private final PdfPageEngine engine;
    private final List<List<Point2D>> paths = new ArrayList<>();
    private int points;

    private PathOperators(PdfPageEngine engine) {
        this.engine = engine;
    }

    static void addTo(PdfPageEngine engine) {
        PathOperators path = new PathOperators(engine);
        path.add("m", path::move);
        path.add("l", path::draw);
        path.add("c", path::bend);
        path.add("v", path::bend);
        path.add("y", path::bend);
        path.add("re", path::rectangle);
        path.add("h", numbers -> path.close());
        path.add("S", numbers -> path.paint(true, false));
        path.add("s", numbers -> {
            path.close();
            path.paint(true, false);
        });
        for (String fill : new String[] {"f", "F", "f*"}) {
            path.add(fill, numbers -> path.paint(false, true));
        }
        for (String both : new String[] {"B", "B*"}) {
            path.add(both, numbers -> path.paint(true, true));
        }
        for (String both : new String[] {"b", "b*"}) {
            path.add(both, numbers -> {
                path.close();
                path.paint(true, true);
            });
        }
        path.add("n", numbers -> path.clear());
    }

    private interface Action {
        void run(float[] numbers);
    }

    private void add(String name, Action action) {
        engine.addOperator(new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                float[] numbers = new float[operands.size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
                }
                action.run(numbers);
            }

            @Override
            public String getName() {
                return name;
            }
        });
    }

    private Point2D point(float x, float y) {
        return engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private void move(float[] to) {
        if (to.length >= 2) {
            begin(point(to[0], to[1]));
        }
    }

    private void begin(Point2D at) {
        if (points < MOST_POINTS) {
            points++;
            List<Point2D> path = new ArrayList<>();
            path.add(at);
            paths.add(path);
        }
    }

    private @Nullable List<Point2D> current() {
        return paths.isEmpty() ? null : paths.get(paths.size() - 1);
    }

    private void draw(float[] to) {
        List<Point2D> path = current();
        if (to.length >= 2 && path != null && points < MOST_POINTS) {
            points++;
            path.add(point(to[0], to[1]));
        }
    }

    /** A curve is no edge: the path goes on from its end. */
    private void bend(float[] to) {
        if (to.length >= 2) {
            begin(point(to[to.length - 2], to[to.length - 1]));
        }
    }

    private void rectangle(float[] at) {
        if (at.length >= 4) {
            begin(point(at[0], at[1]));
            draw(new float[] {at[0] + at[2], at[1]});
            draw(new float[] {at[0] + at[2], at[1] + at[3]});
            draw(new float[] {at[0], at[1] + at[3]});
            close();
        }
    }

    private void close() {
        List<Point2D> path = current();
        if (path != null && path.size() > 1) {
            path.add(path.get(0));
        }
    }

    private void clear() {
        paths.clear();
        points = 0;
    }

    private void paint(boolean stroke, boolean fill) {
        for (List<Point2D> path : paths) {
            boolean thin = fill && isThin(path);
            if (stroke && !thin) {
                for (int i = 1; i < path.size(); i++) {
                    line(path.get(i - 1), path.get(i));
                }
            }
        }
        clear();
    }

    private void line(Point2D one, Point2D other) {
        double across = Math.min(Math.abs(one.getX() - other.getX()), Math.abs(one.getY() - other.getY()));
        if (across <= SLANT) {
            engine.ruling((float) one.getX(), (float) one.getY(), (float) other.getX(), (float) other.getY());
        }
    }

    /** Takes a thin shape as the line along its middle. */
    private boolean isThin(List<Point2D> path) {
        if (path.size() < 4 || path.size() > 6) {
            return false;
        }
        double left = path.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = path.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double bottom = path.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double top = path.stream().mapToDouble(Point2D::getY).max().orElse(0);
        float middleX = (float) (left + right) / 2;
        float middleY = (float) (bottom + top) / 2;
        boolean flat = top - bottom <= THICKEST;
        boolean narrow = right - left <= THICKEST;
        if (flat && (right - left >= top - bottom || narrow)) {
            engine.ruling((float) left, middleY, (float) right, middleY);
        }
        if (narrow && (top - bottom >= right - left || flat)) {
            engine.ruling(middleX, (float) bottom, middleX, (float) top);
        }
        return flat || narrow;
    }
}
