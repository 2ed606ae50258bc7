package okoplan.shared;

/** Who may call a service: expressions for {@code @PreAuthorize}, so that each is written once. */
public final class Allowed {

    public static final String ADMIN = "hasRole('ADMIN')";
    public static final String HEAD = "hasRole('HEAD')";
    public static final String STAFF = "hasRole('STAFF')";
    public static final String DIRECTOR = "hasRole('DIRECTOR')";

    /** Head or staff of the department. */
    public static final String DEPARTMENT = "hasAnyRole('HEAD', 'STAFF')";

    /** Everybody who works with plans: department and schools. */
    public static final String PLANNERS = "hasAnyRole('HEAD', 'STAFF', 'DIRECTOR')";

    public static final String SIGNED_IN = "isAuthenticated()";

    private Allowed() {}
}
