"""Conan's recipe: the amalgamation, built by its CMakeLists.txt."""

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, get, rm


class OpenRouter(ConanFile):
    name = "openrouter-for-c"
    version = "@VERSION@"
    license = "MIT"
    description = "Sign-in, messages and HTTPS client of OpenRouter for C and C++"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "client": [True, False], "tool": [True, False]}
    default_options = {"shared": False, "client": True, "tool": False}

    def configure(self):
        # No C++ and no standard library of C is compiled in.
        self.settings.rm_safe("compiler.cppstd")
        self.settings.rm_safe("compiler.libcxx")

    def validate(self):
        if self.settings.os != "Linux" or self.settings.arch not in ("x86_64", "armv8"):
            raise ConanInvalidConfiguration("OpenRouter for C is for Linux on x86_64 and aarch64")
        if self.options.tool and not self.options.client:
            raise ConanInvalidConfiguration("the program openrouter needs the client")

    def requirements(self):
        if self.options.client:
            self.requires("libcurl/[>=7.87 <9]")

    def layout(self):
        cmake_layout(self, src_folder="src")

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["OPENROUTER_CLIENT"] = bool(self.options.client)
        toolchain.cache_variables["OPENROUTER_TOOL"] = bool(self.options.tool)
        toolchain.cache_variables["CMAKE_INSTALL_LIBDIR"] = "lib"
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", src=self.source_folder, dst=f"{self.package_folder}/licenses")
        rm(self, "*.a" if self.options.shared else "*.so*", f"{self.package_folder}/lib")

    def package_info(self):
        kind = "" if self.options.shared else "_static"
        self.cpp_info.set_property("cmake_file_name", "OpenRouter")
        core = self.cpp_info.components["openrouter"]
        core.libs = ["openrouter"]
        core.set_property("cmake_target_name", f"OpenRouter::openrouter{kind}")
        core.set_property("pkg_config_name", "openrouter")
        if self.options.client:
            client = self.cpp_info.components["openrouter-client"]
            client.libs = ["openrouter-client"]
            client.requires = ["openrouter", "libcurl::libcurl"]
            client.set_property("cmake_target_name", f"OpenRouter::client{kind}")
            client.set_property("pkg_config_name", "openrouter-client")
