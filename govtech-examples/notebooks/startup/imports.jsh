// What every notebook can use without naming it.
import io.github.govtechkpi.io.observation.*;
import io.github.govtechkpi.io.result.*;
import io.github.govtechkpi.metrics.*;
import io.github.govtechkpi.metrics.progress.*;
import io.github.govtechkpi.model.*;
import io.github.govtechkpi.model.area.*;
import io.github.govtechkpi.model.goal.*;
import io.github.govtechkpi.model.indicator.*;
import io.github.govtechkpi.model.json.*;
import io.github.govtechkpi.model.observation.*;
import io.github.govtechkpi.model.program.*;
import io.github.govtechkpi.model.time.*;
import java.math.BigDecimal;
import java.nio.file.*;
import java.time.*;
import java.util.*;
